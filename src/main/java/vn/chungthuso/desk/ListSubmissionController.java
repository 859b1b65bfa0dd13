package vn.chungthuso.desk;

import org.springframework.http.ProblemDetail;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.dossier.ListRefused;
import vn.chungthuso.process.ListSubmission;
import vn.chungthuso.process.ListSubmission.Progress;

/** «Nộp hồ sơ» for a page that shows how far it is: one slice a request, until none is left (Ba Đình 2024, HD Bước 9.3). */
@RestController
class ListSubmissionController {

    /**
     * What is sent for the next slice.
     *
     * @param version of the list as the clerk saw it, then as the slice before left it
     * @param commitmentAccepted what is ticked on the page
     * @param opened as the slice before answered; 0 at the beginning
     * @param refused likewise
     */
    record Next(long version, boolean commitmentAccepted, int opened, int refused) {}

    private final ListSubmission submission;
    private final ListScreens screens;
    private final Callers callers;
    private final Problems problems;

    ListSubmissionController(ListSubmission submission, ListScreens screens, Callers callers, Problems problems) {
        this.submission = submission;
        this.screens = screens;
        this.callers = callers;
        this.problems = problems;
    }

    @PostMapping("/api/lists/{code}/submission")
    @Only(Right.PREPARE_LIST)
    Progress submit(@PathVariable String code, @RequestBody Next next) {
        Progress before = new Progress(next.version(), next.opened(), next.refused(), 0);
        return submission.submit(callers.current(), callers.list(code), next.commitmentAccepted(), before);
    }

    @ExceptionHandler
    ProblemDetail refused(ListRefused refused) {
        return problems.inWords(409, screens.refusal(refused, "submit"));
    }
}
