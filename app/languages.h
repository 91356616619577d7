// The languages of the program: which there are, and changing from one to another while it runs.
#pragma once

#include <memory>
#include <vector>

#include <QString>
#include <QTranslator>

namespace faultglass {

struct Language {
    QString code;  ///< "en", "uk"
    QString name;  ///< in itself: "Українська"
};

/// Those the program has texts in, English first. User-interface thread.
[[nodiscard]] std::vector<Language> languages();
/// `wanted`, or the system's language where that is empty; English where there are no texts in it.
[[nodiscard]] QString languageFor(const QString& wanted);

/// Keeps the texts of one language installed for as long as it lives. Numbers and dates follow. What has been written
/// already is not written anew: the window builds its parts again.
class InstalledLanguage {
public:
    explicit InstalledLanguage(const QString& code);
    ~InstalledLanguage();
    InstalledLanguage(const InstalledLanguage&) = delete;
    InstalledLanguage& operator=(const InstalledLanguage&) = delete;

    void change(const QString& code);
    [[nodiscard]] const QString& code() const { return m_code; }

private:
    QTranslator m_english;  ///< knows the plurals
    std::unique_ptr<QTranslator> m_other, m_qt;
    QString m_code;
    bool m_mirrored = false;
};

}  // namespace faultglass
