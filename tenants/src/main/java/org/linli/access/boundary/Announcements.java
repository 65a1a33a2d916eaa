package org.linli.access.boundary;

/**
 * Tells the other rooms that something happened, such as {@link Changed}; they observe it when the
 * transaction has succeeded.
 */
@FunctionalInterface
public interface Announcements {
  void announce(Object event);
}
