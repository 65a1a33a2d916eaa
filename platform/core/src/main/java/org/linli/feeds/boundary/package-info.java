/** The door, its refusals, and how the feeds fare. */
package org.linli.feeds.boundary;
