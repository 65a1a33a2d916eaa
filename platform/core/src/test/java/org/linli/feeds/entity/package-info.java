/** What the feeds are told, and what they tell. */
package org.linli.feeds.entity;
