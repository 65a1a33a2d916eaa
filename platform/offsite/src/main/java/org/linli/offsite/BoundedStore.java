package org.linli.offsite;

import java.io.IOException;
import java.io.InputStream;
import java.nio.file.FileSystemException;
import java.nio.file.Path;
import java.time.Instant;
import java.util.List;
import java.util.OptionalLong;
import org.linli.cityfolder.boundary.CityBounds;

/**
 * A store into which nothing is put that would leave the places of the city's data. What lies there
 * already can be read and taken away: whoever moves out of a place has to.
 *
 * @param address of the store in which the bucket lies, or its region; empty for a folder
 */
record BoundedStore(Store store, String address, CityBounds bounds) implements Store {

  private void check() throws IOException {
    var refusal = bounds.refusal(store.name(), address);
    if (refusal.isPresent()) {
      throw new FileSystemException(store.name(), null, refusal.get());
    }
  }

  @Override
  public String name() {
    return store.name();
  }

  @Override
  public void reach() throws IOException {
    check();
    store.reach();
  }

  @Override
  public boolean has(String path) throws IOException {
    return store.has(path);
  }

  @Override
  public long size(String path) throws IOException {
    return store.size(path);
  }

  @Override
  public Instant changed(String path) throws IOException {
    return store.changed(path);
  }

  @Override
  public InputStream open(String path) throws IOException {
    return store.open(path);
  }

  @Override
  public void put(String path, Content content) throws IOException {
    check();
    store.put(path, content);
  }

  @Override
  public void put(String path, Path file) throws IOException {
    check();
    store.put(path, file);
  }

  @Override
  public List<String> names(String folder) throws IOException {
    return store.names(folder);
  }

  @Override
  public void delete(String path) throws IOException {
    store.delete(path);
  }

  @Override
  public void deleteFolder(String folder) throws IOException {
    store.deleteFolder(folder);
  }

  @Override
  public OptionalLong room() throws IOException {
    return store.room();
  }

  @Override
  public void tidy(Instant before) throws IOException {
    store.tidy(before);
  }
}
