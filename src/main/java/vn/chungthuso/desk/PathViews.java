package vn.chungthuso.desk;

import java.util.List;
import java.util.Map;
import java.util.Objects;
import org.springframework.stereotype.Component;
import vn.chungthuso.dispatch.Letter;
import vn.chungthuso.dossier.Dossier;
import vn.chungthuso.process.PathTaken;
import vn.chungthuso.process.PathTaken.Visited;
import vn.chungthuso.process.PathsTaken;
import vn.chungthuso.process.Staff;
import vn.chungthuso.process.Words;
import vn.chungthuso.registry.Agencies;
import vn.chungthuso.registry.Agency;

/** Joins a dossier or letter with the way that it went through the models. */
@Component
class PathViews {

    private final PathsTaken paths;
    private final DossierViews dossiers;
    private final Agencies agencies;
    private final Staff staff;
    private final Words words;

    PathViews(PathsTaken paths, DossierViews dossiers, Agencies agencies, Staff staff, Words words) {
        this.paths = paths;
        this.dossiers = dossiers;
        this.agencies = agencies;
        this.staff = staff;
        this.words = words;
    }

    PathView of(Dossier dossier) {
        return new PathView(
                dossier.code(),
                words.say("guidance.procedure." + dossier.procedure()),
                dossier.subjectName(),
                dossiers.stateName(dossier),
                name(dossier.senderAgency() == null ? dossier.subjectAgency() : dossier.senderAgency()),
                dossier.requestDate(),
                "/ho-so/" + dossier.code(),
                instances(dossier.code()));
    }

    PathView of(Letter letter) {
        return new PathView(
                letter.code(),
                words.say("letter.for." + letter.letterFor()),
                null,
                words.say("letters.state." + letter.state()),
                name(letter.senderAgency()),
                letter.documentDate(),
                LetterQuestion.LIST + "/" + letter.code(),
                instances(letter.code()));
    }

    private List<PathView.Instance> instances(String code) {
        List<PathTaken> taken = paths.of(code);
        Map<String, String> names = staff.names(
                taken.stream().flatMap(path -> path.visits().stream()).map(Visited::person).filter(Objects::nonNull).toList());
        return taken.stream().map(path -> instance(path, names)).toList();
    }

    private static PathView.Instance instance(PathTaken path, Map<String, String> names) {
        return new PathView.Instance(
                path.instance(),
                path.process(),
                path.name(),
                path.version(),
                "/api/models/%s/%d.bpmn".formatted(path.process(), path.version()),
                path.began(),
                path.ended(),
                path.visits().stream().map(visit -> visit(visit, names)).toList(),
                path.flows());
    }

    private static PathView.Visit visit(Visited visit, Map<String, String> names) {
        String person = visit.person();
        return new PathView.Visit(
                visit.activity(),
                visit.name(),
                visit.kind(),
                visit.began(),
                visit.ended(),
                person,
                person == null ? null : names.getOrDefault(person, person),
                visit.cancelled());
    }

    private String name(String agency) {
        return agency == null ? null : agencies.latest(agency).map(Agency::name).orElse(agency);
    }
}
