package org.linli.sip;

import java.util.Locale;

/** Why a picture ends. */
enum Ending {
  /** Somebody said so. */
  ASKED,
  /** The camera ended it. */
  CAMERA,
  /** Nobody asked for it again in time. */
  TIME,
  /** The media server says that nobody looks. */
  NO_VIEWER,
  /** The media server gets it no more. */
  MEDIA,
  /** The camera, or its recorder, is gone. */
  LOST,
  /** The door ends. */
  DOOR;

  String word() {
    return name().toLowerCase(Locale.ROOT).replace('_', '-');
  }
}
