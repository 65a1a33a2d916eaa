/** Kinds with their forms, matters, work and what is told of them. */
package org.linli.matters.entity;
