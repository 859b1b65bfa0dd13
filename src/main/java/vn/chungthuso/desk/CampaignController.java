package vn.chungthuso.desk;

import java.io.IOException;
import java.net.URI;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.campaign.CampaignState;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.desk.CampaignAnswers.Item;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.process.CampaignActions;
import vn.chungthuso.process.CampaignBoard;
import vn.chungthuso.process.CampaignBoard.Closing;
import vn.chungthuso.process.CampaignBoard.Sending;
import vn.chungthuso.process.CampaignBoard.Total;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.process.CampaignWork;
import vn.chungthuso.terms.ReportStatus;

/** Campaigns over REST: define, read the board, send again, urge, close (domain §7.11). */
@RestController
@RequestMapping("/api/campaigns")
class CampaignController {

    record ListOf(List<Item> items, int page, int size, long total) {}

    /**
     * @param whole all units are counted, not only those that the caller sees
     * @param sending how far the last sending has come
     * @param closing how far closing has come; null unless it is just being closed, and for who does not see all of it
     */
    record One(
            Item campaign, boolean whole, Map<ReportStatus, Long> counts, List<Total> totals, Sending sending, Closing closing) {}

    /** @param sendings as many as the caller knows of; null = as many as there are */
    record SendingAgain(Map<String, String> deadlines, String note, Integer sendings) {}

    record Conclusion(String note) {}

    record Stored(long id, String fileName) {

        static Stored of(Document document) {
            return new Stored(document.id(), document.fileName());
        }
    }

    private final CampaignBoard board;
    private final CampaignWork work;
    private final CampaignActions actions;
    private final CampaignFiles files;
    private final Callers callers;
    private final CampaignAnswers answers;

    CampaignController(
            CampaignBoard board,
            CampaignWork work,
            CampaignActions actions,
            CampaignFiles files,
            Callers callers,
            CampaignAnswers answers) {
        this.board = board;
        this.work = work;
        this.actions = actions;
        this.files = files;
        this.callers = callers;
        this.answers = answers;
    }

    @PostMapping
    @Only(Right.DEFINE_CAMPAIGNS)
    ResponseEntity<Map<String, String>> define(@RequestBody Map<String, Object> body) {
        String code = work.define(body);
        return ResponseEntity.created(URI.create("/api/campaigns/" + code)).body(Map.of("code", code));
    }

    @GetMapping
    ListOf list(
            @RequestParam(required = false) CampaignState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        Paging.check(page, size);
        Campaigns.Page found = board.list(callers.current(), state, page, size);
        return new ListOf(found.items().stream().map(answers::item).toList(), page, size, found.total());
    }

    @GetMapping("/{code}")
    One one(@PathVariable String code) {
        View view = view(code);
        return new One(answers.item(view.campaign()), view.whole(), view.counts(), view.totals(), view.sending(), view.closing());
    }

    /** The document goes again to whoever has not reported. */
    @PostMapping("/{code}/sendings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Only(Right.LEAD_CAMPAIGN)
    void sendAgain(@PathVariable String code, @RequestBody SendingAgain sending) {
        Map<String, String> deadlines = sending.deadlines() == null ? Map.of() : sending.deadlines();
        actions.sendAgain(callers.current(), view(code).campaign(), deadlines, sending.note(), sending.sendings());
    }

    /** The letter that urges; {@code contactName}, {@code contactPhone}, {@code signerTitle}, {@code signerName}. */
    @PostMapping("/{code}/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Only(Right.URGE_UNITS)
    void remind(@PathVariable String code, @RequestBody Map<String, String> typed) {
        actions.remind(callers.current(), view(code).campaign(), typed);
    }

    @PostMapping("/{code}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    @Only(Right.LEAD_CAMPAIGN)
    void close(@PathVariable String code, @RequestBody Conclusion conclusion) {
        actions.close(callers.current(), view(code).campaign(), conclusion.note());
    }

    @PostMapping("/{code}/guide")
    @ResponseStatus(HttpStatus.CREATED)
    Stored guide(@PathVariable String code, @RequestParam MultipartFile file) throws IOException {
        return Stored.of(files.guide(callers.current(), view(code), file));
    }

    @GetMapping("/{code}/documents/{id:\\d+}")
    ResponseEntity<Resource> document(@PathVariable String code, @PathVariable long id) {
        return files.answer(callers.current(), view(code), id);
    }

    private View view(String code) {
        return board.of(callers.current(), code).orElseThrow(NotVisible::new);
    }
}
