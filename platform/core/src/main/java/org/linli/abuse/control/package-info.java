/** The worker, its habits and detectors, and the rows of findings. */
package org.linli.abuse.control;
