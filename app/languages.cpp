#include "app/languages.h"

#include <algorithm>

#include <QCoreApplication>
#include <QDir>
#include <QGuiApplication>
#include <QLibraryInfo>
#include <QLocale>

namespace faultglass {

namespace {

const QString kTexts = QStringLiteral(":/faultglass/translations");
const QString kEnglish = QStringLiteral("en");

}  // namespace

std::vector<Language> languages()
{
    std::vector<Language> found;
    const QStringList files = QDir(kTexts).entryList({QStringLiteral("faultglass_*.qm")}, QDir::Files, QDir::Name);
    for (const QString& file : files) {
        const QString code = file.section(QLatin1Char('_'), 1).section(QLatin1Char('.'), 0, 0);
        QString name = QLocale(code).nativeLanguageName();
        if (!name.isEmpty())
            name[0] = name[0].toUpper();
        found.push_back({code, code == kEnglish ? QStringLiteral("English") : name});
    }
    std::stable_partition(found.begin(), found.end(),
                          [](const Language& language) { return language.code == kEnglish; });
    return found;
}

QString languageFor(const QString& wanted)
{
    const QString asked = wanted.isEmpty() ? QLocale::system().name() : wanted;
    const QString code = asked.section(QLatin1Char('_'), 0, 0);
    const auto all = languages();
    const bool there = std::ranges::any_of(all, [&](const Language& language) { return language.code == code; });
    return there ? code : kEnglish;
}

InstalledLanguage::InstalledLanguage(const QString& code)
{
    if (m_english.load(QStringLiteral("faultglass_en"), kTexts))
        QCoreApplication::installTranslator(&m_english);
    change(code);
}

InstalledLanguage::~InstalledLanguage() { QCoreApplication::removeTranslator(&m_english); }

void InstalledLanguage::change(const QString& code)
{
    if (code == m_code)
        return;
    m_code = code;
    // The system's own locale where it is of that language: it knows more than the language does.
    const bool own = QLocale::system().name().section(QLatin1Char('_'), 0, 0) == code;
    QLocale::setDefault(own ? QLocale::system() : QLocale(code));
    m_other.reset();
    m_qt.reset();
    if (code != kEnglish) {
        m_qt = std::make_unique<QTranslator>();
        if (m_qt->load(QStringLiteral("qtbase_") + code, QLibraryInfo::path(QLibraryInfo::TranslationsPath)))
            QCoreApplication::installTranslator(m_qt.get());
        m_other = std::make_unique<QTranslator>();
        if (m_other->load(QStringLiteral("faultglass_") + code, kTexts))
            QCoreApplication::installTranslator(m_other.get());
    }
    // Left alone between languages that read alike: the desktop, or -reverse, may have set it.
    const bool mirrored = QLocale().textDirection() == Qt::RightToLeft;
    if (mirrored != m_mirrored)
        QGuiApplication::setLayoutDirection(QLocale().textDirection());
    m_mirrored = mirrored;
}

}  // namespace faultglass
