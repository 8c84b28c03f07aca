/** What is needed of fflate: an import of all of it on use would bring all of it along. */
export { Unzip, UnzipInflate, UnzipPassThrough, Unzlib } from 'fflate';
