package vn.chungthuso.desk;

import org.springframework.web.bind.annotation.GetMapping;
import org.springframework.web.bind.annotation.PathVariable;
import org.springframework.web.bind.annotation.RestController;
import vn.chungthuso.process.PathsTaken;
import vn.chungthuso.sla.Timelines;

/** One dossier or letter in time, running or finished: its clock, and its way through the models. */
@RestController
class TimelineController {

    private static final String LETTER = "VB-";

    private final Timelines timelines;
    private final TimelineViews clocks;
    private final PathsTaken models;
    private final PathViews paths;
    private final Callers callers;

    TimelineController(Timelines timelines, TimelineViews clocks, PathsTaken models, PathViews paths, Callers callers) {
        this.timelines = timelines;
        this.clocks = clocks;
        this.models = models;
        this.paths = paths;
        this.callers = callers;
    }

    /** @throws NotVisible where there is none for this caller */
    @GetMapping("/api/sla/{code}")
    TimelineView clock(@PathVariable String code) {
        String seen = code.startsWith(LETTER) ? callers.letter(code).code() : callers.dossier(code).code();
        return clocks.of(seen, timelines.of(seen));
    }

    @GetMapping("/api/dossiers/{code}/path")
    PathView dossier(@PathVariable String code) {
        return paths.of(callers.dossier(code));
    }

    @GetMapping("/api/letters/{code}/path")
    PathView letter(@PathVariable String code) {
        return paths.of(callers.letter(code));
    }

    /** A model as it is drawn; nothing in it is about anybody. */
    @GetMapping(path = "/api/models/{process}/{version}.bpmn", produces = "application/xml;charset=UTF-8")
    String model(@PathVariable String process, @PathVariable int version) {
        return models.model(process, version).orElseThrow(NotVisible::new);
    }
}
