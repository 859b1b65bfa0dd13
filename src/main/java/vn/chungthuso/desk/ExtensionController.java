package vn.chungthuso.desk;

import jakarta.validation.Valid;
import jakarta.validation.constraints.Min;
import jakarta.validation.constraints.NotBlank;
import jakarta.validation.constraints.Size;
import java.time.OffsetDateTime;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestBody;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.process.MoreTime;

/** More time for the step at which a dossier or a letter waits, given by the leader of its agency or a manager above. */
@RestController
class ExtensionController {

    /**
     * What is asked for.
     *
     * @param days working days in addition; table «serviceLevel» says how many a step may get altogether
     */
    record Extension(@Min(1) int days, @NotBlank @Size(max = 500) String reason) {}

    record Extended(OffsetDateTime due) {}

    private final MoreTime moreTime;
    private final Callers callers;

    ExtensionController(MoreTime moreTime, Callers callers) {
        this.moreTime = moreTime;
        this.callers = callers;
    }

    /** 404 for what the caller may not see, 403 for who may not extend, 400 where no more time is left. */
    @PostMapping("/api/sla/{code}/extension")
    @Only(Right.GIVE_TIME)
    Extended extend(@PathVariable String code, @RequestBody @Valid Extension wanted) {
        return new Extended(moreTime.give(code, wanted.days(), wanted.reason().strip(), callers.current()));
    }
}
