/** Processes drawn, tried and published, and how they really went. */
package org.linli.ui.processes;
