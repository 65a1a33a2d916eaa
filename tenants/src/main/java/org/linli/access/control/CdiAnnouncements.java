package org.linli.access.control;

import jakarta.enterprise.context.ApplicationScoped;
import jakarta.enterprise.event.Event;
import jakarta.inject.Inject;
import org.linli.access.boundary.Announcements;

/** Announces through the container's events. */
@ApplicationScoped
class CdiAnnouncements implements Announcements {

  @Inject private Event<Object> events;

  @Override
  public void announce(Object event) {
    events.fire(event);
  }
}
