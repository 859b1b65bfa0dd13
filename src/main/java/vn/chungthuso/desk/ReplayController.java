package vn.chungthuso.desk;

import com.fasterxml.jackson.databind.ObjectMapper;
import io.swagger.v3.oas.annotations.Operation;
import java.io.IOException;
import java.time.LocalDate;
import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.web.bind.annotation.PostMapping;
import org.springframework.web.bind.annotation.RequestParam;
import org.springframework.web.bind.annotation.RestController;
import org.springframework.web.multipart.MultipartFile;
import vn.chungthuso.dossier.DossierLog;
import vn.chungthuso.dossier.FrozenDecision;
import vn.chungthuso.law.Answer;
import vn.chungthuso.law.ChangedTable;
import vn.chungthuso.law.Replay;
import vn.chungthuso.law.Replayed;

/** The process owner tries a changed decision table on the newest dossiers; nothing is stored or taken into use. */
@RestController
class ReplayController {

    private static final int MOST_DOSSIERS = 2000;

    private record Asked(String dossier, LocalDate decidedOn, Replayed replayed) {}

    private final Replay replay;
    private final DossierLog log;
    private final ObjectMapper json;

    ReplayController(Replay replay, DossierLog log, ObjectMapper json) {
        this.replay = replay;
        this.log = log;
        this.json = json;
    }

    @Operation(
            summary = "Chạy lại một bảng quyết định đã sửa trên các hồ sơ mới nhất",
            description = "Chỉ dành cho nhóm process-owner. Không lưu gì và không thay bảng đang dùng.")
    @PostMapping("/api/decisions/replay")
    @Only(Right.OWN_PROCESSES)
    ReplayView replay(@RequestParam MultipartFile file, @RequestParam(defaultValue = "200") int last) throws IOException {
        if (last < 1 || last > MOST_DOSSIERS) {
            throw new UnknownValue("last");
        }
        ChangedTable changed = replay.read(Objects.requireNonNullElse(file.getOriginalFilename(), ""), file.getBytes());
        Map<String, List<FrozenDecision>> dossiers = log.latestDecisions(last);
        List<Asked> asked = dossiers.entrySet().stream()
                .flatMap(dossier -> dossier.getValue().stream().flatMap(frozen -> frozen.answers().stream()
                        .filter(answer -> changed.decision().equals(answer.get("decision")))
                        .map(answer -> json.convertValue(answer, Answer.class))
                        .map(answer -> new Asked(dossier.getKey(), frozen.onDate(), changed.replay(answer)))))
                .distinct()
                .toList();
        return new ReplayView(
                changed.decision(),
                changed.version(),
                changed.versionInUse(),
                dossiers.size(),
                asked.size(),
                asked.stream().filter(one -> one.replayed().isChanged()).map(ReplayController::changed).toList(),
                asked.stream().filter(one -> one.replayed().isOnlyBasisChanged()).count(),
                asked.stream().filter(one -> one.replayed().isUnanswered()).map(ReplayController::unanswered).toList());
    }

    private static ReplayView.Changed changed(Asked asked) {
        Answer before = asked.replayed().before();
        Answer after = asked.replayed().after();
        return new ReplayView.Changed(
                asked.dossier(),
                asked.decidedOn(),
                before.inputs(),
                before.outputs(),
                after.outputs(),
                before.rules(),
                after.rules(),
                before.legalBasis(),
                after.legalBasis());
    }

    private static ReplayView.Unanswered unanswered(Asked asked) {
        Answer before = asked.replayed().before();
        return new ReplayView.Unanswered(
                asked.dossier(), asked.decidedOn(), before.inputs(), before.outputs(), before.rules(), asked.replayed().unanswered());
    }
}
