/** Screens in a real browser: the system's Chromium, signed in as people of each tier. */
package org.linli.it.browser;
