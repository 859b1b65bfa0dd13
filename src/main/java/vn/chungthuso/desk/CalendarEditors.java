package vn.chungthuso.desk;

import org.springframework.stereotype.Component;

/** Who may change the calendar: process owners and administrators; everybody who is logged in reads it. */
@Component
class CalendarEditors {

    private final Callers callers;

    CalendarEditors(Callers callers) {
        this.callers = callers;
    }

    boolean isOne() {
        return callers.current().ownsProcesses();
    }

    /**
     * The account of the editor who asks.
     *
     * @throws NotAllowed for everybody else
     */
    String current() {
        if (!isOne()) {
            throw new NotAllowed();
        }
        return callers.current().user();
    }
}
