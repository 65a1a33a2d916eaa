package org.linli.catalogue.entity;

/** Where an asset's data come from. */
public enum Source {
  /** Devices that report by themselves. */
  DEVICES,
  /** People who enter them on the platform. */
  PEOPLE,
  /** The platform, as it works. */
  PLATFORM,
  /** Files that somebody loads. */
  FILES,
  /** Another system, through the exchange. */
  EXCHANGE
}
