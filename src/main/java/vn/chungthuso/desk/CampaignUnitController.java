package vn.chungthuso.desk;

import java.io.IOException;
import java.util.List;
import java.util.Map;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.desk.CampaignAnswers.Unit;
import vn.chungthuso.desk.CampaignController.Stored;
import vn.chungthuso.process.CampaignBoard;
import vn.chungthuso.process.CampaignBoard.Line;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.process.ReceivedReports;
import vn.chungthuso.terms.ReportStatus;

/** The units of a campaign over REST: what each has reported, its evidence, and reports that came on paper or by mail. */
@RestController
@RequestMapping("/api/campaigns/{code}/units")
class CampaignUnitController {

    record UnitsOf(List<Unit> items, int page, int size, long total) {}

    private final CampaignBoard board;
    private final CampaignFiles files;
    private final CampaignAnswers answers;
    private final ReceivedReports received;
    private final Callers callers;

    CampaignUnitController(CampaignBoard board, CampaignFiles files, CampaignAnswers answers, ReceivedReports received, Callers callers) {
        this.board = board;
        this.files = files;
        this.answers = answers;
        this.received = received;
        this.callers = callers;
    }

    @GetMapping(produces = MediaType.APPLICATION_JSON_VALUE)
    UnitsOf units(
            @PathVariable String code,
            @RequestParam(required = false) ReportStatus status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Paging.check(page, size);
        List<Line> lines = view(code).lines(status);
        return new UnitsOf(lines.stream().skip((long) page * size).limit(size).map(answers::unit).toList(), page, size, lines.size());
    }

    /** A copy of the unit's letter to the CA. */
    @PostMapping("/{number}/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    Stored evidence(@PathVariable String code, @PathVariable int number, @RequestParam MultipartFile file) throws IOException {
        return Stored.of(files.evidence(callers.current(), view(code), number, file));
    }

    /** What a unit without an account has sent, see {@link ReceivedReports#record}. */
    @PostMapping("/{number}/report")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Only(Right.RECORD_REPORT)
    void report(@PathVariable String code, @PathVariable int number, @RequestBody Map<String, Object> typed) {
        View view = view(code);
        view.line(number).orElseThrow(NotVisible::new);
        received.record(callers.current(), view.campaign(), number, typed);
    }

    private View view(String code) {
        return board.of(callers.current(), code).orElseThrow(NotVisible::new);
    }
}
