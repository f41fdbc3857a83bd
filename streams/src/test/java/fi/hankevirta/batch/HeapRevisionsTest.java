package fi.hankevirta.batch;

class HeapRevisionsTest extends CountingRevisionsContract {
    @Override
    CountingRevisions open() {
        return CountingRevisions.onHeap();
    }
}
