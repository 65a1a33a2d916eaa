/**
 * What the screens below the street share: the sheet a screen stands on, how time is said, in which
 * order cases are shown, a case's history, photographs, charts of readings. Screens build on it; it
 * knows no screen.
 */
package org.linli.ui.parts;
