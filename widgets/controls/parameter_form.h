// A form built from the rows of a parameter table: every control is a slider and a number, a switch or a choice.
#pragma once

#include <deque>
#include <span>
#include <string_view>
#include <vector>

#include <QWidget>

#include "core/params/parameter_set.h"
#include "widgets/theme/theme.h"

class QToolButton;

namespace faultglass {

class FormSection;
class ParameterField;

/// Sections: PARAMETERS with the essential rows, DEFENCES with each switch's own settings beneath it while it is on,
/// then the other groups, folded. Rows that do not matter (ParameterSet::matters) are hidden. A row has its controls
/// from the time it is first shown: there are some 180 rows, and few are ever looked at. It changes no value itself: it
/// says what the user asked for and shows what setValues tells it.
class ParameterForm : public QWidget {
    Q_OBJECT
public:
    /// `rows` and `essentials` outlive the form (tables are static). Unknown essentials are ignored.
    ParameterForm(std::span<const ParameterRow> rows, std::span<const std::string_view> essentials,
                  QWidget* parent = nullptr);
    ~ParameterForm() override;

    /// Only these groups are seen, which outlive the form, with the essentials and with any group in which something is
    /// not at its default; a button shows the others. Empty: all of them.
    void showSections(std::span<const std::string_view> groups);
    void setTheme(const Theme& theme);
    /// Shows `values`, except in a row the user is dragging or typing in. Costs nothing when nothing changed. `values`
    /// is of the rows given at construction.
    void setValues(const ParameterSet& values);
    /// What will be set at a later time, by row of the table; empty where nothing is.
    void setLater(std::vector<QString> later);
    /// Whose parameters they are, beside the heading; empty: there is only one to have any.
    void setSubject(const QString& subject);
    [[nodiscard]] const ParameterSet& values() const { return m_values; }
    /// Unfolds to row `key` and gives it the keyboard; false when there is no such row or it is hidden.
    bool revealRow(std::string_view key);

signals:
    /// The user asks for a value that the row takes. `gesture` is the same for all edits of one drag, one run of arrow
    /// keys or one typing session, so that they become one step of undo; it never comes back for another.
    void valueEdited(const QString& key, double value, int gesture);
    /// A number was taken with Enter: its field needs the keyboard no longer.
    void entered();
    /// The user asks for all defaults.
    void resetRequested();

protected:
private:
    struct Section {
        std::string_view group;  // empty: the essentials
        FormSection* widget;
        std::vector<std::size_t> rows;
    };
    void buildSections(std::span<const std::string_view> essentials);
    Section& addSection(std::string_view group, bool folds);
    ParameterField& makeField(std::size_t row);
    /// Makes what is to be seen of `section` and is not there yet; whether there was any.
    bool makeShown(const Section& section);
    void unfold(const Section& section);
    void orderFocus();
    void showRelevantRows();
    [[nodiscard]] bool isAsked(const Section& section) const;
    void setAllShown(bool all);
    void showHeadings();

    std::span<const ParameterRow> m_rows;
    ParameterSet m_values;
    std::vector<ParameterField*> m_fields;  // by row; null: never shown so far
    std::deque<Section> m_sections;         // references to sections stay good while others are added
    std::vector<QString> m_later;           // by row
    QString m_subject;
    Theme m_theme;
    QToolButton* m_reset = nullptr;
    QToolButton* m_more = nullptr;              // shows the sections that nobody asked for
    std::span<const std::string_view> m_asked;  // empty: all
    bool m_allShown = false;
};

}  // namespace faultglass
