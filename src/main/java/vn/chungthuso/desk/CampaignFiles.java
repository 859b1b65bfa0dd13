package vn.chungthuso.desk;

import java.io.IOException;
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

    CampaignFiles(
            CampaignPapers papers,
            UnitReports reports,
            CampaignWork work,
            IncomingFiles incoming,
            Documents documents,
            Typesetting typesetting) {
        this.papers = papers;
        this.reports = reports;
        this.work = work;
        this.incoming = incoming;
        this.documents = documents;
        this.typesetting = typesetting;
    }

    Document guide(Caller caller, View view, MultipartFile file) throws IOException {
        work.mustLead(caller, view.campaign());
        String code = view.campaign().code();
        return incoming.toCampaign(code, file, caller.user(), stored ->
                papers.guide(code, stored.id(), view.campaign().owner(), stored.fileName(), caller.user()));
    }

    /** @throws Closed where the report was accepted in this very moment */
    Document evidence(Caller caller, View view, int number, MultipartFile file) throws IOException {
        if (view.lines().stream().noneMatch(line -> line.unit().number() == number)) {
            throw new NotVisible();
        }
        CampaignUnit unit = work.forEvidence(caller, view.campaign(), number);
        try {
            return incoming.toCampaign(unit.campaign(), file, caller.user(), stored -> reports.evidence(unit, stored.id(), caller.user()));
        } catch (CampaignNotOpen accepted) {
            throw new Closed();
        }
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
