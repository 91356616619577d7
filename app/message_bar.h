// A line across the window that tells people what went wrong or what happened, without stopping them.
#pragma once

#include <functional>
#include <vector>

#include <QString>
#include <QStringList>
#include <QTimer>
#include <QWidget>

#include "widgets/theme/theme.h"

class QHBoxLayout;
class QLabel;
class QPushButton;
class QToolButton;

namespace faultglass {

/// One message at a time, the newest. Errors and questions stay until dismissed; notices go by themselves.
class MessageBar : public QWidget {
    Q_OBJECT
public:
    struct Choice {
        QString text;
        std::function<void()> act;  ///< the bar is hidden before it is called
    };

    explicit MessageBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    void showError(const QString& text, const std::vector<Choice>& choices = {});
    void showNotice(const QString& text);
    void ask(const QString& text, const std::vector<Choice>& choices);
    [[nodiscard]] QString text() const;
    /// The last few that were shown, oldest first.
    [[nodiscard]] const QStringList& errors() const { return m_errors; }

public slots:
    void dismiss();

protected:
    void paintEvent(QPaintEvent* event) override;
    void keyPressEvent(QKeyEvent* event) override;

private:
    void present(Role role, const QString& text, const std::vector<Choice>& choices);
    void styleParts();

    QLabel* m_text;
    QHBoxLayout* m_row;
    QToolButton* m_close;
    std::vector<QPushButton*> m_buttons;
    QTimer m_expiry;
    QStringList m_errors;
    Role m_role = Role::Accent;
    Theme m_theme;
};

}  // namespace faultglass
