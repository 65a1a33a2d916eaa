/** The collection log, and how long data stay, over REST. */
package org.linli.rest.collection;
