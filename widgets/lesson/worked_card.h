// An example computed live from a law, with values the reader edits in place.
#pragma once

#include "core/chapters/chapter_runs.h"
#include "widgets/lesson/lesson_card.h"

namespace faultglass {

class NumberField;

/// What it says with the values it begins with.
[[nodiscard]] std::string workedText(const chapters::Worked& worked);

/// `worked` outlives it.
class WorkedCard : public LessonCard {
    Q_OBJECT
public:
    WorkedCard(const chapters::Worked& worked, const LessonBook& book, QWidget* parent = nullptr);

    void setTheme(const Theme& theme) override;
    /// As if it had been typed; a value the law's row refuses changes nothing.
    void setValue(const std::string& key, double value);

private:
    void buildFields();
    void compute();
    [[nodiscard]] QString textOf(const std::string& key, bool output) const;

    const chapters::Worked& m_worked;
    const theory::Law* m_law = nullptr;
    ParameterSet m_parameters;
    ParameterSet m_said;  ///< those the outputs are of: the law may refuse what is in the fields
    std::vector<double> m_outputs;
    std::vector<NumberField*> m_fields;
    std::vector<QLabel*> m_labels;
    ProseView* m_say = nullptr;
    QLabel* m_refusal = nullptr;
};

}  // namespace faultglass
