package org.councilhub.matching.candidates;

import java.io.IOException;
import java.io.UncheckedIOException;
import java.nio.file.Files;
import java.nio.file.Path;
import java.util.ArrayList;
import java.util.List;
import java.util.Map;
import org.apache.lucene.index.DirectoryReader;
import org.apache.lucene.index.IndexWriter;
import org.apache.lucene.index.IndexWriterConfig;
import org.apache.lucene.index.SegmentInfos;
import org.apache.lucene.index.TieredMergePolicy;
import org.apache.lucene.store.Directory;
import org.apache.lucene.store.FSDirectory;
import org.apache.lucene.store.LockObtainFailedException;

/** The folder of an index. What is in it can be made again, so one that cannot be used is emptied. */
final class IndexFolder {
    /** Raise it when documents are laid out differently. */
    private static final String LAYOUT = "2";

    private static final String OURS = "councilhub.";
    private static final String LAYOUT_KEY = OURS + "layout";
    private static final String MODEL_KEY = OURS + "model";
    private static final double BUFFER_MEGABYTES = 64;
    private static final double SEGMENTS_A_TIER = 4;

    private final Path path;
    private final Directory directory;
    private final String modelHash;

    private IndexFolder(Path path, Directory directory, String modelHash) {
        this.path = path;
        this.directory = directory;
        this.modelHash = modelHash;
    }

    static IndexFolder open(Path path, String modelHash) throws IOException {
        Files.createDirectories(path);
        return new IndexFolder(path, FSDirectory.open(path), modelHash);
    }

    /** Opens the writer; a folder that is corrupt, or of another model or layout, is emptied first. */
    IndexWriter writer(KeyFilters filters) throws IOException {
        if (!isUsable()) empty();
        return new IndexWriter(directory, configuration(filters));
    }

    /** Few segments: every key is sought in each that may have it. */
    private static IndexWriterConfig configuration(KeyFilters filters) {
        return new IndexWriterConfig()
                .setCommitOnClose(false)
                .setRAMBufferSizeMB(BUFFER_MEGABYTES)
                .setMergePolicy(new TieredMergePolicy().setSegmentsPerTier(SEGMENTS_A_TIER))
                .setMergedSegmentWarmer(filters::of);
    }

    private boolean isUsable() {
        try {
            if (!DirectoryReader.indexExists(directory)) return directory.listAll().length == 0;
            DirectoryReader.open(directory).close();
            return isOurs(SegmentInfos.readLatestCommit(directory).getUserData());
        } catch (IOException | RuntimeException e) {
            return false;
        }
    }

    private boolean isOurs(Map<String, String> userData) {
        return LAYOUT.equals(userData.get(LAYOUT_KEY)) && modelHash.equals(userData.get(MODEL_KEY));
    }

    private void empty() throws IOException {
        try (var lock = directory.obtainLock(IndexWriter.WRITE_LOCK_NAME)) {
            for (var file : directory.listAll())
                if (!file.equals(IndexWriter.WRITE_LOCK_NAME)) {
                    lock.ensureValid();
                    directory.deleteFile(file);
                }
        }
    }

    /** What the caller said at the last commit; empty before the first one. */
    Map<String, String> committed() throws IOException {
        if (!DirectoryReader.indexExists(directory)) return Map.of();
        var data =
                new java.util.TreeMap<>(SegmentInfos.readLatestCommit(directory).getUserData());
        data.keySet().removeIf(key -> key.startsWith(OURS));
        return Map.copyOf(data);
    }

    void commit(IndexWriter writer, Map<String, String> userData) throws IOException {
        List<Map.Entry<String, String>> data = new ArrayList<>(userData.entrySet());
        data.add(Map.entry(LAYOUT_KEY, LAYOUT));
        data.add(Map.entry(MODEL_KEY, modelHash));
        writer.setLiveCommitData(data);
        writer.commit();
    }

    void close() throws IOException {
        directory.close();
    }

    UncheckedIOException failed(IOException e) {
        var what = e instanceof LockObtainFailedException
                ? "is in use by another process: stop it, or choose another folder"
                : "cannot be used, must be a writable folder";
        return new UncheckedIOException("candidate index %s %s".formatted(path, what), e);
    }
}
