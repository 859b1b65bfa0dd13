package vn.chungthuso.desk;

import java.util.List;
import java.util.Map;
import java.util.function.Function;
import java.util.stream.Collectors;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.LetterLine;
import vn.chungthuso.dispatch.LetterLines;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.dossier.Dossiers;

/** The lines of a letter with the dossiers they carry: two questions to the database, however many lines. */
@Component
class LetterLineViews {

    private final LetterLines letterLines;
    private final Dossiers dossiers;
    private final DossierViews views;

    LetterLineViews(LetterLines letterLines, Dossiers dossiers, DossierViews views) {
        this.letterLines = letterLines;
        this.dossiers = dossiers;
        this.views = views;
    }

    List<LetterLineView> of(String letter) {
        List<LetterLine> lines = letterLines.of(letter);
        Map<String, Dossier> found = dossiers.all(lines.stream().map(LetterLine::dossierCode).toList()).stream()
                .collect(Collectors.toMap(Dossier::code, Function.identity()));
        return lines.stream().map(line -> view(line, found.get(line.dossierCode()))).toList();
    }

    private LetterLineView view(LetterLine line, Dossier dossier) {
        return new LetterLineView(
                line.line(),
                line.dossierCode(),
                dossier.subjectName(),
                dossier.state().name(),
                views.stateName(dossier),
                line.answer() == null ? null : line.answer().name(),
                line.certificateSerial(),
                line.deviceSerial(),
                line.closedAt() != null);
    }
}
