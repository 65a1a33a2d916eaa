/** Entries, seals and what a night deleted. */
package org.linli.collection.entity;
