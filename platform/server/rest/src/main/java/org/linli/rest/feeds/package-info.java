/** The devices' first door, and the feeds' health, over REST. */
package org.linli.rest.feeds;
