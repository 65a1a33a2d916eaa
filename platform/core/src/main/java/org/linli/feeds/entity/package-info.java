/** What the door answers and the ops console shows. */
package org.linli.feeds.entity;
