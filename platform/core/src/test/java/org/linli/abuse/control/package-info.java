/** The detectors, the pack and the habit by themselves. */
package org.linli.abuse.control;
