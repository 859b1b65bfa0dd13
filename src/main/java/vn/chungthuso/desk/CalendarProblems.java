package vn.chungthuso.desk;

import java.util.List;
import org.springframework.core.Ordered;
import org.springframework.core.annotation.Order;
import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import vn.chungthuso.calendar.DraftChanged;
import vn.chungthuso.calendar.NoSuchYear;
import vn.chungthuso.calendar.RowFault;
import vn.chungthuso.calendar.YearNotLoaded;
import vn.chungthuso.calendar.YearRefused;

/** What can be wrong with a year of the calendar, in words. */
@RestControllerAdvice(assignableTypes = {CalendarYearController.class, AgencyHoursController.class})
@Order(Ordered.HIGHEST_PRECEDENCE)
class CalendarProblems {

    /** @param row from 1; 0 where the year as a whole is meant */
    record Fault(String field, String message, int row) {

        static Fault of(RowFault fault) {
            String row = fault.row() == 0 ? "rows" : "rows[" + (fault.row() - 1) + "]";
            return new Fault(fault.column().isEmpty() ? row : row + "." + fault.column(), fault.message(), fault.row());
        }
    }

    private final Problems problems;

    CalendarProblems(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(YearRefused refused) {
        List<Fault> faults = refused.faults().stream().map(Fault::of).toList();
        ProblemDetail problem = problems.of(400, "calendar.year.refused", String.valueOf(refused.year()), faults.size());
        problem.setProperty("errors", faults);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail changed(DraftChanged changed) {
        return problems.of(409, "calendar.year.draftChanged", String.valueOf(changed.year()));
    }

    @ExceptionHandler
    ProblemDetail withoutCalendar(YearNotLoaded missing) {
        return problems.of(409, "calendar.year.notLoaded", String.valueOf(missing.year()));
    }

    @ExceptionHandler
    ProblemDetail unknown(NoSuchYear unknown) {
        return problems.of(404, "api.notFound");
    }
}
