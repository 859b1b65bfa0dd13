package vn.chungthuso.process;

import java.io.IOException;
import java.util.TreeMap;
import org.camunda.bpm.engine.RepositoryService;
import org.springframework.core.annotation.Order;
import org.springframework.core.io.Resource;
import org.springframework.core.io.support.ResourcePatternResolver;
import org.springframework.stereotype.Component;

/**
 * Deploys our models at start under relative names: the same files make no new version wherever they lie, and one changed file
 * brings all along, so that a model keeps the forms it was made with.
 */
@Component
@Order(ModelDeployment.ORDER)
class ModelDeployment implements Opening.Step {

    static final int ORDER = 1;

    private final RepositoryService repository;
    private final ResourcePatternResolver resources;
    private final ProcessProperties properties;

    ModelDeployment(RepositoryService repository, ResourcePatternResolver resources, ProcessProperties properties) {
        this.repository = repository;
        this.resources = resources;
        this.properties = properties;
    }

    @Override
    public void open() throws IOException {
        var deployment = repository.createDeployment().name("chungthuso").source("files").enableDuplicateFiltering(false);
        var files = new TreeMap<String, Resource>();
        for (String pattern : properties.models()) {
            for (Resource file : resources.getResources(pattern)) {
                files.putIfAbsent(file.getFilename(), file);
            }
        }
        for (var file : files.entrySet()) {
            try (var in = file.getValue().getInputStream()) {
                deployment.addInputStream(file.getKey(), in);
            }
        }
        deployment.deploy();
    }
}
