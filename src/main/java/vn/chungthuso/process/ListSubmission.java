package vn.chungthuso.process;

import java.time.Clock;
import java.time.Duration;
import java.time.Instant;
import java.util.ArrayList;
import java.util.HashMap;
import java.util.LinkedHashMap;
import java.util.List;
import java.util.Map;
import java.util.Optional;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionOperations;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.DocumentKind;
import vn.chungthuso.dossier.Documents;
import vn.chungthuso.dossier.ListLine;
import vn.chungthuso.dossier.RequestList;
import vn.chungthuso.dossier.RequestLists;

/**
 * «Nộp hồ sơ»: each line of a list becomes a dossier as if it had been submitted alone, in a transaction of its own. What is refused
 * stays in the list with its reasons (Ba Đình 2024, HD Bước 9.3).
 */
@Service
public class ListSubmission {

    /** Name of the paper that must be attached, in errors. */
    private static final String REQUEST_PAPER = "requestPaper";

    /** As much as one request does, so that none outlives what stands between it and the browser. */
    public static final int SLICE_LINES = 25;
    private static final Duration SLICE_TIME = Duration.ofSeconds(5);

    private static final Logger LOG = LoggerFactory.getLogger(ListSubmission.class);

    /**
     * How far a submission is; whoever goes on with it hands this back, whoever begins anew starts with the first open line.
     *
     * @param version of the list as it was left; any other means that somebody else was there
     * @param opened how many lines became dossiers
     * @param refused how many were looked at and stay
     * @param left how many are still to be looked at
     */
    public record Progress(long version, int opened, int refused, int left) {}

    private final RequestLists lists;
    private final ListParticulars particulars;
    private final Requests requests;
    private final Documents documents;
    private final TransactionOperations transaction;
    private final Words words;
    private final Clock clock;

    ListSubmission(
            RequestLists lists,
            ListParticulars particulars,
            Requests requests,
            Documents documents,
            TransactionOperations transaction,
            Words words,
            Clock clock) {
        this.lists = lists;
        this.particulars = particulars;
        this.requests = requests;
        this.documents = documents;
        this.transaction = transaction;
        this.words = words;
        this.clock = clock;
    }

    /**
     * Submits the next slice of the lines that have no dossier yet.
     *
     * @param committed whether the agency stands for the list as it is
     * @param before how far it is, with the version of the list that the clerk had before them
     * @throws FormRefused 400 where the list as a whole is not ready; nothing was stored
     * @throws vn.chungthuso.dossier.ListRefused where somebody has changed or submitted it meanwhile
     */
    public Progress submit(Caller caller, RequestList list, boolean committed, Progress before) {
        long version = transaction.execute(status -> claimed(caller, list, committed, before.version()));
        Document paper = documents.newest(list.code(), DocumentKind.UPLOADED).orElseThrow();
        List<Long> waiting = lists.open(list.code()).stream().skip(Math.max(0, before.refused())).toList(); // the refused are still open
        Instant end = clock.instant().plus(SLICE_TIME);
        int looked = 0;
        int opened = 0;
        while (looked < Math.min(SLICE_LINES, waiting.size()) && clock.instant().isBefore(end)) {
            opened += isTaken(caller, waiting.get(looked), paper) ? 1 : 0;
            looked++;
        }
        if (looked == waiting.size()) {
            lists.close(list.code());
        }
        return new Progress(version, before.opened() + opened, before.refused() + looked - opened, waiting.size() - looked);
    }

    private long claimed(Caller caller, RequestList list, boolean committed, long seen) {
        Map<String, Object> stated = new HashMap<>(list.fields());
        stated.put("commitmentAccepted", committed);
        long version = lists.claim(list.code(), stated, seen, caller.user());
        List<FieldError> missing = missing(list, stated);
        if (!missing.isEmpty()) {
            throw FormRefused.badInput(missing);
        }
        return version;
    }

    /** What is wrong with the list apart from its lines: the letter's data, the commitment, nobody in it, no paper. */
    private List<FieldError> missing(RequestList list, Map<String, Object> stated) {
        var missing = new ArrayList<>(particulars.errors(list.agency(), stated));
        if (list.lines() == 0) {
            missing.add(new FieldError("lines", words.say("list.empty")));
        }
        if (documents.newest(list.code(), DocumentKind.UPLOADED).isEmpty()) {
            missing.add(new FieldError(REQUEST_PAPER, words.say("list.paper.missing")));
        }
        return missing;
    }

    private boolean isTaken(Caller caller, long id, Document paper) {
        try {
            transaction.executeWithoutResult(status -> lists.toTake(id).ifPresent(line -> take(caller, line, paper)));
            return true;
        } catch (RuntimeException failure) {
            lists.refused(id, reasons(failure));
            return false;
        }
    }

    private void take(Caller caller, ListLine line, Document paper) {
        String dossier = requests.open(ListedPeople.request(line.fields()));
        documents.share(paper, dossier, caller.user());
        lists.taken(line.id(), dossier);
    }

    private Map<String, Object> reasons(RuntimeException failure) {
        return Optional.ofNullable(FormRefused.in(failure)).map(ListedPeople::errorsOf).map(ListSubmission::byField).orElseGet(() -> {
            LOG.error("a line of a list failed", failure);
            return Map.of("", words.say("api.failed"));
        });
    }

    /** Several sentences about one field stand together. */
    public static Map<String, Object> byField(List<FieldError> errors) {
        Map<String, Object> sentences = new LinkedHashMap<>();
        errors.forEach(error -> sentences.merge(error.field(), error.message(), (one, other) -> one + " " + other));
        return sentences;
    }
}
