package linetwin.ui.desktop.floor.line;

import static org.junit.jupiter.api.Assertions.assertEquals;

import org.junit.jupiter.api.Test;

class MotionTempoTest {
    private static final double FRAME = 1 / 60.0;

    @Test
    void motionKeepsUpWithWorkInRealTime() {
        var tempo = new MotionTempo();
        tempo.follow(10, FRAME);
        assertEquals(10 + FRAME, tempo.follow(10 + FRAME, FRAME), 1e-9);
    }

    @Test
    void motionStandsStillWhileWorkDoes() {
        var tempo = new MotionTempo();
        tempo.follow(10, FRAME);
        assertEquals(10, tempo.follow(10, FRAME));
    }

    @Test
    void motionOfALineSixtyTimesAsFastKeepsAHumanPace() {
        var tempo = new MotionTempo();
        tempo.follow(0, FRAME);
        assertEquals(1.6 * FRAME, tempo.follow(60 * FRAME, FRAME), 1e-9);
    }

    @Test
    void singlePictureShowsTheWorkAsItIs() {
        var tempo = new MotionTempo();
        tempo.follow(0, FRAME);
        assertEquals(800, tempo.follow(800, 0));
    }
}
