package vn.chungthuso.desk;

import java.io.IOException;
import java.net.URI;
import java.time.LocalDate;
import java.time.OffsetDateTime;
import java.util.List;
import java.util.Map;
import org.springframework.core.io.Resource;
import org.springframework.http.HttpStatus;
import org.springframework.http.MediaType;
import org.springframework.http.ResponseEntity;
import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.ResponseStatus;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.campaign.Campaign;
import vn.chungthuso.campaign.CampaignState;
import vn.chungthuso.campaign.Campaigns;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.process.CampaignActions;
import vn.chungthuso.process.CampaignBoard;
import vn.chungthuso.process.CampaignBoard.Line;
import vn.chungthuso.process.CampaignBoard.Total;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.process.CampaignWork;
import vn.chungthuso.process.Words;
import vn.chungthuso.terms.CampaignKind;
import vn.chungthuso.terms.ReportStatus;

/** Campaigns over REST: define, read the board, send again, urge, close (domain §7.11). */
@RestController
class CampaignController {

    private static final int MAX_SIZE = 200;

    record Item(String code, CampaignKind kind, String owner, String title, String letterNumber, LocalDate letterDate, int targetPercent,
            int sendings, CampaignState state, String stateName, OffsetDateTime createdAt) {}

    record ListOf(List<Item> items, int page, int size, long total) {}

    /** @param whole all units are counted, not only those that the caller sees */
    record One(Item campaign, boolean whole, Map<ReportStatus, Long> counts, List<Total> totals) {}

    /**
     * @param percent rounded down, «87,1»; empty where there is nobody to count or nothing was reported
     * @param receiver who takes the report and urges
     */
    record Unit(int number, String agency, String name, boolean consolidates, String receiver, LocalDate deadline, ReportStatus status,
            String statusName, LocalDate reportedOn, Integer headcount, int issued, int requested, String percent, String letterNumber,
            LocalDate letterDate, Long evidence, boolean evidenceMissing, LocalDate acceptedOn, String returnReason, String remark) {}

    record UnitsOf(List<Unit> items, int page, int size, long total) {}

    record Sending(Map<String, String> deadlines, String note) {}

    record Closing(String note) {}

    record Stored(long id, String fileName) {}

    private final CampaignBoard board;
    private final CampaignWork work;
    private final CampaignActions actions;
    private final CampaignFiles files;
    private final Callers callers;
    private final Words words;

    CampaignController(
            CampaignBoard board,
            CampaignWork work,
            CampaignActions actions,
            CampaignFiles files,
            Callers callers,
            Words words) {
        this.board = board;
        this.work = work;
        this.actions = actions;
        this.files = files;
        this.callers = callers;
        this.words = words;
    }

    @PostMapping("/api/campaigns")
    ResponseEntity<Map<String, String>> define(@RequestBody Map<String, Object> body) {
        String code = work.define(body);
        return ResponseEntity.created(URI.create("/api/campaigns/" + code)).body(Map.of("code", code));
    }

    @GetMapping("/api/campaigns")
    ListOf list(
            @RequestParam(required = false) CampaignState state,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        mustBePage(page, size);
        Campaigns.Page found = board.list(callers.current(), state, page, size);
        return new ListOf(found.items().stream().map(this::item).toList(), page, size, found.total());
    }

    @GetMapping("/api/campaigns/{code}")
    One one(@PathVariable String code) {
        View view = view(code);
        return new One(item(view.campaign()), view.whole(), view.counts(), view.totals());
    }

    @GetMapping(path = "/api/campaigns/{code}/units", produces = MediaType.APPLICATION_JSON_VALUE)
    UnitsOf units(
            @PathVariable String code,
            @RequestParam(required = false) ReportStatus status,
            @RequestParam(defaultValue = "0") int page,
            @RequestParam(defaultValue = "50") int size) {
        mustBePage(page, size);
        List<Line> lines = lines(view(code), status);
        return new UnitsOf(lines.stream().skip((long) page * size).limit(size).map(this::unit).toList(), page, size, lines.size());
    }

    /** The document goes again to whoever has not reported. */
    @PostMapping("/api/campaigns/{code}/sendings")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void sendAgain(@PathVariable String code, @RequestBody Sending sending) {
        Map<String, String> deadlines = sending.deadlines() == null ? Map.of() : sending.deadlines();
        actions.sendAgain(callers.current(), view(code).campaign(), deadlines, sending.note());
    }

    /** The letter that urges; {@code contactName}, {@code contactPhone}, {@code signerTitle}, {@code signerName}. */
    @PostMapping("/api/campaigns/{code}/reminders")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void remind(@PathVariable String code, @RequestBody Map<String, String> typed) {
        actions.remind(callers.current(), view(code).campaign(), typed);
    }

    @PostMapping("/api/campaigns/{code}/closing")
    @ResponseStatus(HttpStatus.NO_CONTENT)
    void close(@PathVariable String code, @RequestBody Closing closing) {
        actions.close(callers.current(), view(code).campaign(), closing.note());
    }

    @PostMapping("/api/campaigns/{code}/guide")
    @ResponseStatus(HttpStatus.CREATED)
    Stored guide(@PathVariable String code, @RequestParam MultipartFile file) throws IOException {
        return stored(files.guide(callers.current(), view(code), file));
    }

    /** A copy of the unit's letter to the CA. */
    @PostMapping("/api/campaigns/{code}/units/{number}/evidence")
    @ResponseStatus(HttpStatus.CREATED)
    Stored evidence(@PathVariable String code, @PathVariable int number, @RequestParam MultipartFile file) throws IOException {
        return stored(files.evidence(callers.current(), view(code), number, file));
    }

    @GetMapping("/api/campaigns/{code}/documents/{id:\\d+}")
    ResponseEntity<Resource> document(@PathVariable String code, @PathVariable long id) {
        return files.answer(callers.current(), view(code), id);
    }

    private View view(String code) {
        return board.of(callers.current(), code).orElseThrow(NotVisible::new);
    }

    private static Stored stored(Document document) {
        return new Stored(document.id(), document.fileName());
    }

    /** Only those that stand so; all where no status is asked for. */
    static List<Line> lines(View view, ReportStatus status) {
        return view.lines().stream().filter(line -> status == null || line.status() == status).toList();
    }

    private static void mustBePage(int page, int size) {
        if (page < 0 || page > Integer.MAX_VALUE / MAX_SIZE) {
            throw new UnknownValue("page");
        }
        if (size < 1 || size > MAX_SIZE) {
            throw new UnknownValue("size");
        }
    }

    private Item item(Campaign campaign) {
        return new Item(
                campaign.code(), campaign.kind(), campaign.owner(), campaign.title(), campaign.letterNumber(), campaign.letterDate(),
                campaign.targetPercent(), campaign.sendings(), campaign.state(), words.say("campaigns.state." + campaign.state()),
                campaign.createdAt());
    }

    private Unit unit(Line line) {
        var unit = line.unit();
        var report = unit.report();
        boolean stated = unit.isReported();
        return new Unit(
                unit.number(), unit.agency(), line.name(), unit.consolidates(), unit.receiver(), unit.deadline(), line.status(),
                words.say("campaign.status." + line.status()), unit.reportedOn(), stated ? line.figures().headcount() : null,
                line.figures().issued(), line.figures().requested(), stated ? line.figures().percent() : "",
                report == null ? null : report.letterNumber(), report == null ? null : report.letterDate(), unit.evidence(),
                unit.isEvidenceMissing(), unit.acceptedOn(), unit.returnReason(), report == null ? null : report.remark());
    }
}
