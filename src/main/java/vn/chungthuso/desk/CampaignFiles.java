package vn.chungthuso.desk;

import java.io.IOException;
import java.time.Clock;
import java.time.LocalDate;
import java.util.Map;
import org.springframework.core.io.InputStreamResource;
import org.springframework.core.io.Resource;
import org.springframework.http.ResponseEntity;
import org.springframework.stereotype.Component;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.campaign.CampaignNotOpen;
import vn.chungthuso.campaign.CampaignPaper;
import vn.chungthuso.campaign.CampaignPapers;
import vn.chungthuso.campaign.CampaignUnit;
import vn.chungthuso.campaign.UnitReports;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.process.CampaignBoard.View;
import vn.chungthuso.process.CampaignWork;
import vn.chungthuso.process.Caller;
import vn.chungthuso.process.ReceivedReports;
import vn.chungthuso.process.Typesetting;

/** Files that go with a campaign: the guide is for all, evidence for whoever sees its unit, a reminder for who urges. */
@Component
class CampaignFiles {

    private final CampaignPapers papers;
    private final UnitReports reports;
    private final CampaignWork work;
    private final IncomingFiles incoming;
    private final Documents documents;
    private final Typesetting typesetting;
    private final ReceivedReports received;
    private final Clock clock;

    CampaignFiles(
            CampaignPapers papers,
            UnitReports reports,
            CampaignWork work,
            IncomingFiles incoming,
            Documents documents,
            Typesetting typesetting,
            ReceivedReports received,
            Clock clock) {
        this.papers = papers;
        this.reports = reports;
        this.work = work;
        this.incoming = incoming;
        this.documents = documents;
        this.typesetting = typesetting;
        this.received = received;
        this.clock = clock;
    }

    Document guide(Caller caller, View view, MultipartFile file) throws IOException {
        work.mustLead(caller, view.campaign());
        String code = view.campaign().code();
        return incoming.toCampaign(code, file, caller.user(), stored ->
                papers.guide(code, stored.id(), view.campaign().order().owner(), stored.fileName(), caller.user()));
    }

    /** @throws Closed where the report was accepted in this very moment */
    Document evidence(Caller caller, View view, int number, MultipartFile file) throws IOException {
        view.line(number).orElseThrow(NotVisible::new);
        CampaignUnit unit = work.forEvidence(caller, view.campaign(), number);
        try {
            return incoming.toCampaign(unit.campaign(), file, caller.user(), stored ->
                    reports.evidence(unit, stored.id(), LocalDate.now(clock), caller.user()));
        } catch (CampaignNotOpen accepted) {
            throw new Closed();
        }
    }

    /** A report that was brought from outside the house, and the copy of the unit's letter to the CA that came with it: both or neither. */
    void received(Caller caller, View view, int number, Map<String, ?> typed, MultipartFile file) throws IOException {
        view.line(number).orElseThrow(NotVisible::new);
        if (file == null || file.isEmpty()) {
            received.record(caller, view.campaign(), number, typed);
            return;
        }
        received.awaited(caller, view.campaign(), number);
        incoming.toCampaign(view.campaign().code(), file, caller.user(), stored -> {
            received.record(caller, view.campaign(), number, typed);
            CampaignUnit unit = reports.get(view.campaign().code(), number);
            reports.evidence(unit, stored.id(), unit.received().on(), caller.user());
        });
    }

    /** @throws NotVisible where there is none for whoever has this view */
    ResponseEntity<Resource> answer(Caller caller, View view, long id) {
        boolean evidence = view.lines().stream().anyMatch(line -> Long.valueOf(id).equals(line.unit().evidence()));
        boolean paper = papers.of(view.campaign().code()).stream().anyMatch(one -> one.document() == id && mayRead(caller, view, one));
        if (!evidence && !paper) {
            throw new NotVisible();
        }
        Document whole = typesetting.withPages(documents.find(view.campaign().code(), id).orElseThrow(NotVisible::new));
        return DocumentController.answer(
                whole.fileName(), whole.mediaType(), whole.byteCount(), new InputStreamResource(() -> documents.open(whole)));
    }

    static boolean mayRead(Caller caller, View view, CampaignPaper paper) {
        return paper.kind() == CampaignPaper.Kind.GUIDE
                || view.whole()
                || caller.roles().values().stream().anyMatch(agencies -> agencies.contains(paper.agency()));
    }
}
