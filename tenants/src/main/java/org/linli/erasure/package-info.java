/**
 * The end of a community's rows here 销毁: what stands after a community has left for good is erased,
 * by the words of two people, not before the terms that the law asks for are over, and never before
 * it was exported whole. What is erased and what stays is written into a signed certificate 销毁证明.
 * Carried out by whoever holds the owner's rights to the database, since much of it the application
 * itself can only add to.
 */
package org.linli.erasure;
