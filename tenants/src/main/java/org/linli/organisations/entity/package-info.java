/** Kinds of organisations, and the codes by which the state knows them. */
package org.linli.organisations.entity;
