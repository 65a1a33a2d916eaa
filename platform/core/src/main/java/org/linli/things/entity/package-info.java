/** The eight kinds of the standard, queries and expressions. */
package org.linli.things.entity;
