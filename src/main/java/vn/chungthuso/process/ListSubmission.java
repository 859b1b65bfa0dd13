package vn.chungthuso.process;

import java.util.ArrayList;
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
    public static final String REQUEST_PAPER = "requestPaper";

    private static final Logger LOG = LoggerFactory.getLogger(ListSubmission.class);

    /** How many lines became dossiers now, and how many stay. */
    public record Submitted(int taken, int refused) {}

    private final RequestLists lists;
    private final ListParticulars particulars;
    private final Requests requests;
    private final Documents documents;
    private final TransactionOperations transaction;
    private final Words words;

    ListSubmission(
            RequestLists lists,
            ListParticulars particulars,
            Requests requests,
            Documents documents,
            TransactionOperations transaction,
            Words words) {
        this.lists = lists;
        this.particulars = particulars;
        this.requests = requests;
        this.documents = documents;
        this.transaction = transaction;
        this.words = words;
    }

    /**
     * Submits every line that has no dossier yet.
     *
     * @param seen the version of the list that the clerk had before them
     * @throws FormRefused 400 where the list as a whole is not ready
     * @throws vn.chungthuso.dossier.ListRefused where somebody has changed or submitted it meanwhile
     */
    public Submitted submit(Caller caller, RequestList list, long seen) {
        List<FieldError> missing = missing(list);
        if (!missing.isEmpty()) {
            throw FormRefused.badInput(missing);
        }
        lists.claim(list.code(), seen, caller.user());
        Document paper = documents.newest(list.code(), DocumentKind.UPLOADED).orElseThrow();
        List<Long> open = lists.open(list.code());
        int taken = (int) open.stream().filter(line -> isTaken(caller, line, paper)).count();
        lists.close(list.code());
        return new Submitted(taken, open.size() - taken);
    }

    /** What is wrong with the list apart from its lines: the letter's data, the commitment, nobody in it, no paper. */
    public List<FieldError> missing(RequestList list) {
        var missing = new ArrayList<>(particulars.errors(list.agency(), list.fields()));
        if (list.lines() == list.taken()) {
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
