/** What the pack of alarms says. */
package org.linli.video.boundary;
