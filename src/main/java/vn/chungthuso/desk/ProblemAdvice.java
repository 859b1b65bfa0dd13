package vn.chungthuso.desk;

import static java.util.stream.Collectors.joining;

import jakarta.servlet.http.HttpServletRequest;
import java.util.List;
import org.camunda.bpm.engine.AuthorizationException;
import org.camunda.bpm.engine.OptimisticLockingException;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.core.annotation.Order;
import org.springframework.dao.TransientDataAccessException;
import org.springframework.http.MediaType;
import org.springframework.http.ProblemDetail;
import org.springframework.http.ResponseEntity;
import org.springframework.http.converter.HttpMessageNotReadableException;
import org.springframework.web.ErrorResponse;
import org.springframework.web.bind.MethodArgumentNotValidException;
import org.springframework.web.bind.MissingServletRequestParameterException;
import org.springframework.web.bind.annotation.ExceptionHandler;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestControllerAdvice;
import org.springframework.web.method.annotation.MethodArgumentTypeMismatchException;
import org.springframework.web.multipart.MaxUploadSizeExceededException;
import org.springframework.web.multipart.MultipartException;
import org.springframework.web.multipart.support.MissingServletRequestPartException;
import org.springframework.web.multipart.support.MultipartResolutionDelegate;
import org.springframework.web.servlet.resource.NoResourceFoundException;
import vn.chungthuso.dispatch.MessageReused;
import vn.chungthuso.dispatch.NoSuchLetter;
import vn.chungthuso.document.MalwareNotChecked;
import vn.chungthuso.document.NoSuchForm;
import vn.chungthuso.document.PaperRefused;
import vn.chungthuso.document.UploadRefused;
import vn.chungthuso.dossier.NoSuchDossier;
import vn.chungthuso.law.QuestionRefused;
import vn.chungthuso.law.TableRefused;
import vn.chungthuso.process.FieldError;
import vn.chungthuso.process.FormRefused;
import vn.chungthuso.registry.IllegalRegistryChange;

/** What went wrong, in the words of {@code messages_vi.properties}. */
@RestControllerAdvice
@Order(0)
class ProblemAdvice {

    private static final Logger LOG = LoggerFactory.getLogger(ProblemAdvice.class);

    private final Problems problems;

    ProblemAdvice(Problems problems) {
        this.problems = problems;
    }

    @ExceptionHandler
    ProblemDetail refused(FormRefused refused) {
        ProblemDetail problem = problems.inWords(refused.status(), refused.getMessage());
        if (!refused.errors().isEmpty()) {
            problem.setProperty("errors", refused.errors());
        }
        refused.more().forEach(problem::setProperty);
        return problem;
    }

    @ExceptionHandler({NoSuchDossier.class, NoSuchLetter.class, NotVisible.class, NoResourceFoundException.class})
    ProblemDetail notFound(Exception missing) {
        return problems.of(404, "api.notFound");
    }

    @ExceptionHandler
    ProblemDetail noForm(NoSuchForm unknown) {
        return problems.inWords(404, unknown.getMessage());
    }

    @ExceptionHandler({AuthorizationException.class, NotAllowed.class})
    ProblemDetail forbidden(Exception denied) {
        return problems.of(403, "api.forbidden");
    }

    /** Two people at the same letter or dossier: whoever was slower reads so and tries again. */
    @ExceptionHandler({OptimisticLockingException.class, TransientDataAccessException.class})
    ProblemDetail lostRace(Exception slower) {
        return problems.of(409, "task.race");
    }

    @ExceptionHandler
    ProblemDetail notInTheRegister(IllegalRegistryChange forbidden) {
        return problems.inWords(409, forbidden.getMessage());
    }

    @ExceptionHandler
    ProblemDetail reused(MessageReused reused) {
        return problems.of(409, "api.messageReused");
    }

    @ExceptionHandler
    ProblemDetail unreadable(HttpMessageNotReadableException unreadable) {
        return UnreadableBody.field(unreadable)
                .map(field -> problems.badInput(field, problems.of(400, "api.invalidField", field).getDetail()))
                .orElseGet(() -> problems.of(400, "api.unreadable"));
    }

    @ExceptionHandler
    ProblemDetail invalid(MethodArgumentNotValidException invalid) {
        List<FieldError> errors = invalid.getFieldErrors().stream()
                .map(error -> new FieldError(error.getField(), problems.of(400, "api.invalidField", error.getField()).getDetail()))
                .toList();
        ProblemDetail problem = problems.inWords(400, errors.stream().map(FieldError::message).collect(joining(" ")));
        problem.setProperty("errors", errors);
        return problem;
    }

    @ExceptionHandler
    ProblemDetail mismatch(MethodArgumentTypeMismatchException mismatch) {
        if (mismatch.getParameter().hasParameterAnnotation(PathVariable.class)) {
            return notFound(mismatch);
        }
        return problems.badInput(mismatch.getName(), problems.of(400, "api.unknownValue", mismatch.getName()).getDetail());
    }

    @ExceptionHandler
    ProblemDetail unknown(UnknownValue unknown) {
        return problems.badInput(unknown.parameter(), problems.of(400, unknown.sentence(), unknown.parameter()).getDetail());
    }

    /** A paper that would come out wrong, or empty. */
    @ExceptionHandler
    ProblemDetail notPrinted(PaperRefused refused) {
        return problems.inWords(400, refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail tooMuch(TooMuch list) {
        return problems.of(400, "export.tooMuch", list.found(), list.most());
    }

    @ExceptionHandler
    ProblemDetail withoutMeaning(QuestionRefused refused) {
        String sentence = problems.of(400, "guidance.wrong." + refused.reason(), refused.parameter()).getDetail();
        return problems.badInput(refused.parameter(), sentence);
    }

    @ExceptionHandler
    ProblemDetail tableRefused(TableRefused refused) {
        ProblemDetail problem = problems.of(400, "api.tableRefused");
        problem.setProperty("errors", refused.findings().stream().map(TableFault::of).toList());
        return problem;
    }

    @ExceptionHandler
    ProblemDetail closed(Closed closed) {
        return problems.of(409, closed.sentence());
    }

    @ExceptionHandler
    ProblemDetail upload(UploadRefused refused) {
        return problems.badInput("file", refused.getMessage());
    }

    @ExceptionHandler
    ProblemDetail notScanned(MalwareNotChecked unchecked) {
        LOG.error("an upload was turned away", unchecked);
        return problems.of(503, "upload.malware.notChecked");
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestPartException missing) {
        return problems.badInput(missing.getRequestPartName(), problems.of(400, "api.missing", missing.getRequestPartName()).getDetail());
    }

    @ExceptionHandler
    ProblemDetail missing(MissingServletRequestParameterException missing) {
        return problems.badInput(missing.getParameterName(), problems.of(400, "api.missing", missing.getParameterName()).getDetail());
    }

    @ExceptionHandler
    ProblemDetail tooLarge(MaxUploadSizeExceededException large) {
        return problems.badInput("file", problems.of(400, "api.tooLarge").getDetail());
    }

    @ExceptionHandler
    ProblemDetail cutOff(MultipartException broken, HttpServletRequest request) {
        return MultipartResolutionDelegate.isMultipartRequest(request)
                ? problems.badInput("file", problems.of(400, "api.cutOff").getDetail())
                : problems.named("file", problems.of(415, "api.status.415", MediaType.MULTIPART_FORM_DATA));
    }

    @ExceptionHandler
    ResponseEntity<ProblemDetail> unexpected(Exception failure) {
        FormRefused refused = FormRefused.in(failure);
        if (refused != null) {
            return ResponseEntity.of(refused(refused)).build();
        }
        if (failure instanceof ErrorResponse known && known.getStatusCode().is4xxClientError()) {
            int status = known.getStatusCode().value();
            return ResponseEntity.status(status).headers(known.getHeaders()).body(problems.of(status, "api.status." + status, typesTaken(known)));
        }
        LOG.error("request failed", failure);
        return ResponseEntity.of(problems.of(500, "api.failed")).build();
    }

    /** The types that an address takes (415) or gives (406), as the answer's heading lists them. */
    private static String typesTaken(ErrorResponse known) {
        return known.getHeaders().getAccept().stream().filter(MediaType::isConcrete).map(MediaType::toString).collect(joining(", "));
    }
}
