/** What the analyses found of devices and homes: the clerk’s desk and its settings. */
package org.linli.ui.analytics;
