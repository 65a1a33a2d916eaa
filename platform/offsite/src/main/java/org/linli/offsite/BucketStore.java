package org.linli.offsite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Files;
import java.nio.file.NoSuchFileException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.ArrayList;
import java.util.List;
import java.util.OptionalLong;
import software.amazon.awssdk.services.s3.model.HeadObjectResponse;
import software.amazon.awssdk.services.s3.model.ListObjectsV2Request;

/**
 * A bucket of an S3-compatible store, or what lies below a prefix of it. An object is there whole
 * or not at all; a long one is sent in parts that count once the last of them has come.
 */
final class BucketStore implements Store {

  static final String SCHEME = "s3://";

  /** Fewer than stores allow. */
  private static final int PARTS = 9_000;

  private final Bucket bucket;
  private final String prefix;
  private final BucketSettings settings;

  /**
   * @param said {@code s3://bucket} or {@code s3://bucket/prefix}
   */
  BucketStore(String said, BucketSettings settings) {
    var parts = said.substring(SCHEME.length()).split("/", 2);
    if (parts[0].isEmpty()) {
      throw new CopyFailure(said + " names no bucket");
    }
    var below = parts.length == 1 ? "" : parts[1].replaceAll("/+$", "");
    this.bucket = Bucket.of(parts[0], settings);
    this.prefix = below.isEmpty() ? "" : below + "/";
    this.settings = settings;
  }

  private String key(String path) {
    return prefix + path;
  }

  private String about(String path) {
    return SCHEME + bucket.name() + "/" + key(path);
  }

  @Override
  public String name() {
    return about("").replaceAll("/$", "");
  }

  @Override
  public void reach() {
    // Whatever is asked of it says so itself.
  }

  private HeadObjectResponse head(String path) throws IOException {
    return bucket.ask(
        about(path), s3 -> s3.headObject(it -> it.bucket(bucket.name()).key(key(path))));
  }

  @Override
  public boolean has(String path) throws IOException {
    try {
      head(path);
      return true;
    } catch (NoSuchFileException e) {
      return false;
    }
  }

  @Override
  public long size(String path) throws IOException {
    return head(path).contentLength();
  }

  @Override
  public Instant changed(String path) throws IOException {
    return head(path).lastModified();
  }

  @Override
  public InputStream open(String path) throws IOException {
    return new BucketInput(bucket, key(path), about(path));
  }

  @Override
  public void put(String path, Content content) throws IOException {
    put(path, content, settings.partBytes());
  }

  @Override
  public void put(String path, Path file) throws IOException {
    var part = Math.max(settings.partBytes(), Files.size(file) / PARTS + 1);
    put(path, out -> Files.copy(file, out), Math.toIntExact(part));
  }

  private void put(String path, Content content, int part) throws IOException {
    var out = new BucketOutput(bucket, key(path), about(path), settings, part);
    try {
      content.write(out);
      out.complete();
    } catch (IOException | RuntimeException e) {
      out.abort();
      throw e;
    }
    var arrived = size(path);
    if (arrived != out.written()) {
      throw new FileSystemException(
          about(path), null, arrived + " bytes arrived of " + out.written());
    }
  }

  @Override
  public List<String> names(String folder) throws IOException {
    var below = key(folder) + "/";
    var found = new ArrayList<String>();
    for (var page : pages(below, "/")) {
      page.commonPrefixes()
          .forEach(common -> found.add(common.prefix().substring(below.length()).replace("/", "")));
      page.contents().forEach(object -> found.add(object.key().substring(below.length())));
    }
    found.removeIf(String::isEmpty);
    found.sort(null);
    return found;
  }

  private List<software.amazon.awssdk.services.s3.model.ListObjectsV2Response> pages(
      String below, String delimiter) throws IOException {
    var request =
        ListObjectsV2Request.builder()
            .bucket(bucket.name())
            .prefix(below)
            .delimiter(delimiter)
            .build();
    return bucket.ask(
        SCHEME + bucket.name() + "/" + below,
        s3 -> s3.listObjectsV2Paginator(request).stream().toList());
  }

  @Override
  public void delete(String path) throws IOException {
    bucket.ask(about(path), s3 -> s3.deleteObject(it -> it.bucket(bucket.name()).key(key(path))));
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    for (var page : pages(key(folder) + "/", null)) {
      for (var object : page.contents()) {
        delete(object.key().substring(prefix.length()));
      }
    }
  }

  @Override
  public OptionalLong room() {
    return OptionalLong.empty();
  }

  @Override
  public void tidy(Instant before) throws IOException {
    var begun =
        bucket.ask(
            name(),
            s3 ->
                s3
                    .listMultipartUploadsPaginator(it -> it.bucket(bucket.name()).prefix(prefix))
                    .uploads()
                    .stream()
                    .filter(upload -> upload.initiated().isBefore(before))
                    .toList());
    for (var upload : begun) {
      bucket.ask(
          name(),
          s3 ->
              s3.abortMultipartUpload(
                  it -> it.bucket(bucket.name()).key(upload.key()).uploadId(upload.uploadId())));
    }
  }
}
