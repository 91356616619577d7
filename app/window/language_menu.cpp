#include "app/window/language_menu.h"

#include <algorithm>
#include <iterator>
#include <vector>

#include <QActionGroup>
#include <QCoreApplication>
#include <QTimer>

#include "app/languages.h"
#include "app/window/action_menu.h"

namespace faultglass {

namespace {

struct Words {
    Q_DECLARE_TR_FUNCTIONS(LanguageMenu)
};

}  // namespace

void addLanguages(ActionMenu& menu, const std::function<QString()>& chosen,
                  const std::function<void(const QString& code)>& choose)
{
    ActionMenu* languagesMenu = menu.addSubmenu(Words::tr("La&nguage"));
    auto* group = new QActionGroup(languagesMenu);
    std::vector<Language> choices{{QString(), Words::tr("&System")}};
    std::ranges::copy(languages(), std::back_inserter(choices));
    for (const Language& language : choices) {
        languagesMenu->addChoice(
            group, language.name, [chosen, code = language.code] { return chosen() == code; },
            [choose, code = language.code] {
                // The menu that was clicked goes with the old language.
                QTimer::singleShot(0, qApp, [choose, code] { choose(code); });
            });
    }
}

}  // namespace faultglass
