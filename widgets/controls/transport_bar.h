// Play, step, scrub, speed, seed: how one moves through a run.
#pragma once

#include <span>

#include <QVector>
#include <QWidget>

#include "widgets/controls/scrubber.h"
#include "widgets/theme/theme.h"

class QAction;
class QMenu;
class QPushButton;
class QToolButton;

namespace faultglass {

class FigureLabel;

/// The speeds one can choose, rising; the last is kFastest.
[[nodiscard]] std::span<const double> transportSpeeds();

struct TransportState {
    bool playing = false;
    double now = 0;           ///< s
    double reached = 0;       ///< s, the latest instant simulated
    double sizes = 1;         ///< s, the end of the scrubber
    double speedAsked = 1;    ///< simulated seconds a second; kFastest or more: as fast as it goes
    double speedReached = 0;  ///< as measured; 0 while it is not known
    quint64 seed = 0;
    QString status{};  ///< "Seeking 40%", "Failed"; empty when there is nothing to say

    friend bool operator==(const TransportState&, const TransportState&) = default;
};

/// Says what the user asks for and shows what setState tells it. Nothing in it changes its place or size as time runs.
class TransportBar : public QWidget {
    Q_OBJECT
public:
    explicit TransportBar(QWidget* parent = nullptr);

    void setTheme(const Theme& theme);
    /// Cheap when nothing changed; meant to be called with every frame.
    void setState(const TransportState& state);
    void setMarkers(const QVector<TransportMarker>& markers) { m_scrubber->setMarkers(markers); }
    /// "Fork here" is hidden until this is called with true.
    void setForkVisible(bool visible);
    /// False when there are as many arms as there can be.
    void setForkEnabled(bool enabled);
    [[nodiscard]] const TransportState& state() const { return m_state; }

    [[nodiscard]] QSize minimumSizeHint() const override;

signals:
    void playToggled(bool playing);
    void seekRequested(double seconds);
    /// -1 or 1: one sample back or forth.
    void stepRequested(int direction);
    void restartRequested();
    /// 0.1 to 60, or kFastest.
    void speedRequested(double speed);
    void seedRequested(quint64 seed);
    void forkRequested();

protected:
    void paintEvent(QPaintEvent* event) override;
    void resizeEvent(QResizeEvent* event) override;

private:
    void build();
    void buildSpeedMenu();
    void buildSeedMenu();
    void setTexts();
    void fixWidths();
    void showPlaying();
    void showSpeed();
    void showFitting();
    void typeSeed();
    [[nodiscard]] QString speedText() const;

    class RoundButton;
    RoundButton* m_play = nullptr;
    QToolButton* m_restart = nullptr;
    QToolButton* m_back = nullptr;
    QToolButton* m_forward = nullptr;
    FigureLabel* m_time = nullptr;
    FigureLabel* m_status = nullptr;
    Scrubber* m_scrubber = nullptr;
    QPushButton* m_speed = nullptr;
    QPushButton* m_seed = nullptr;
    QPushButton* m_fork = nullptr;
    QMenu* m_speedMenu = nullptr;
    QMenu* m_seedMenu = nullptr;
    QAction* m_newSeed = nullptr;
    QAction* m_typeSeed = nullptr;
    QAction* m_copySeed = nullptr;
    bool m_forkWanted = false;
    Theme m_theme;
    TransportState m_state;
};

}  // namespace faultglass
