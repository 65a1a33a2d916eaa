package org.linli.health.boundary;

import jakarta.enterprise.context.ApplicationScoped;
import java.util.concurrent.atomic.AtomicInteger;

/**
 * How many sessions of screens live in this server's memory, of all its web applications: by this a
 * cluster knows how many servers of screens it needs.
 */
@ApplicationScoped
public class ScreenSessions {

  private final AtomicInteger open = new AtomicInteger();

  public void opened() {
    open.incrementAndGet();
  }

  public void ended() {
    open.decrementAndGet();
  }

  public int count() {
    return open.get();
  }
}
