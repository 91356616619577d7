// One arm on the stage: its fleet, the card that answers "Why?", and in company the label that says which arm it is.
#pragma once

#include <functional>
#include <memory>
#include <optional>

#include <QWidget>

#include "core/runtime/frame.h"
#include "widgets/panels/arm_origins.h"
#include "widgets/panels/scene_kind.h"
#include "widgets/theme/theme.h"

namespace faultglass {

class StageCanvas;
class SeriesStore;
class WhyCard;

/// Shows frames; asks for nothing itself. `series` outlives it.
class ArmView : public QWidget {
    Q_OBJECT
public:
    ArmView(int arm, const SeriesStore& series, SceneKind scene, QWidget* parent = nullptr);
    ~ArmView() override;

    void setTheme(const Theme& theme);
    [[nodiscard]] StageCanvas& canvas() { return *m_canvas; }
    [[nodiscard]] int arm() const { return m_arm; }
    /// Where its arm is not forked yet, it shows the one it will come from.
    void setFrame(const std::shared_ptr<const Frame>& frame, const std::vector<ArmOrigin>& origins);
    /// Forgets what it saw on the way and shows `frame` as a still picture.
    void settle(const std::shared_ptr<const Frame>& frame, const std::vector<ArmOrigin>& origins);
    /// Which arm it is and what is special about it; an empty name: it is the only one.
    void setLabel(const QString& name, const QString& note, bool chosen);
    void askWhy(CauseId cause);
    /// The focused thing's cause, or that of the first server with one, or else the last trouble there was.
    void askWhyOfFocused();
    /// The same for the arm as a whole, wherever the focus is.
    void askWhyOfAll();
    /// The first overload of a run explains itself, once, where that hides nothing.
    void explainOverload(const Frame& frame);

private:
    class Label;
    /// What a card explains, and the run and instant it was asked in.
    struct Asked {
        CauseId cause;
        std::uint64_t run = 0;
        SimTime at;
    };
    [[nodiscard]] const std::vector<ServerView>* servers() const;
    [[nodiscard]] bool stands(const Asked& asked, const Frame& frame) const;
    void keepWhyClear();
    void forgetWhy();

    int m_arm;
    int m_shownArm = -1;
    const SeriesStore& m_series;
    std::shared_ptr<const Frame> m_frame;
    StageCanvas* m_canvas;
    WhyCard* m_why;
    Label* m_label;
    std::optional<Asked> m_asked;  // while the card is shown
    bool m_unasked = false;
    std::uint64_t m_explainedRun = 0;  // the run whose first overload was explained unasked
};

}  // namespace faultglass
