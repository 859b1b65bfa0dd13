package vn.chungthuso.process;

import java.util.Map;
import java.util.concurrent.ConcurrentHashMap;
import java.util.concurrent.ExecutorService;
import java.util.concurrent.Executors;
import java.util.concurrent.TimeUnit;
import org.slf4j.Logger;
import org.slf4j.LoggerFactory;
import org.springframework.beans.factory.DisposableBean;
import org.springframework.boot.context.event.ApplicationReadyEvent;
import org.springframework.context.event.EventListener;
import org.springframework.stereotype.Service;
import org.springframework.transaction.support.TransactionSynchronization;
import org.springframework.transaction.support.TransactionSynchronizationManager;
import vn.chungthuso.document.Papers;
import vn.chungthuso.dossier.Document;
import vn.chungthuso.dossier.Documents;

/**
 * Makes the pages of issued papers outside every transaction: one after the other behind the commit, or at once for who wants to read
 * them first. What a stop of the server leaves undone is done at the next start.
 */
@Service
public class Typesetting implements DisposableBean {

    private static final Logger LOG = LoggerFactory.getLogger(Typesetting.class);
    private static final int SECONDS_TO_FINISH = 10;

    private final Papers papers;
    private final Documents documents;
    private final Map<Long, Object> making = new ConcurrentHashMap<>();
    private final ExecutorService press = Executors.newSingleThreadExecutor(Typesetting::thread);

    Typesetting(Papers papers, Documents documents) {
        this.papers = papers;
        this.documents = documents;
    }

    /**
     * The document with its bytes, made now where they are not there yet.
     *
     * @throws IllegalStateException within a transaction, which would be held open meanwhile
     */
    public Document withPages(Document document) {
        if (document.hasPages()) {
            return document;
        }
        if (TransactionSynchronizationManager.isActualTransactionActive()) {
            throw new IllegalStateException("Pages are made outside of transactions");
        }
        synchronized (making.computeIfAbsent(document.id(), id -> new Object())) { // a second reader waits instead of making them again
            Document now = documents.find(document.owner(), document.id()).orElseThrow();
            Document whole = now.hasPages() ? now : documents.typeset(now, papers.typeset(now.formKey(), documents.model(now)));
            making.remove(document.id());
            return whole;
        }
    }

    /** Once the running transaction has issued the paper, its pages are made. */
    void afterCommit(String owner, long id) {
        TransactionSynchronizationManager.registerSynchronization(new TransactionSynchronization() {
            @Override
            public void afterCommit() {
                press.execute(() -> documents.find(owner, id).ifPresent(Typesetting.this::make));
            }
        });
    }

    @EventListener(ApplicationReadyEvent.class)
    void makeWhatWasLeft() {
        press.execute(() -> documents.withoutPages().forEach(this::make));
    }

    private void make(Document document) {
        try {
            withPages(document);
        } catch (RuntimeException failure) { // who wants to read the paper meets the same and is told
            LOG.error("The pages of document {} of {} cannot be made", document.id(), document.owner(), failure);
        }
    }

    @Override
    public void destroy() throws InterruptedException {
        press.shutdown();
        if (!press.awaitTermination(SECONDS_TO_FINISH, TimeUnit.SECONDS)) {
            press.shutdownNow();
        }
    }

    private static Thread thread(Runnable work) {
        var thread = new Thread(work, "typesetting");
        thread.setDaemon(true);
        return thread;
    }
}
