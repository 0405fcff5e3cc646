import { implement } from '@orpc/server'
import { act, type RequestContext } from '#server/http/context.ts'
import { matching } from '../contract.ts'
import { listMergesOf } from './merge/list-merges.ts'
import { mergeRecords } from './merge/merge-records.ts'
import { unmergeRecords } from './merge/unmerge-records.ts'
import { comparePair, readQueue } from './pairs/compare.ts'
import { countPairs } from './pairs/count-pairs.ts'
import { decidePair } from './pairs/decide.ts'
import { cancelSearch, listSearches, startSearch } from './search/start-search.ts'
import { previewThresholds, setThresholds } from './thresholds/thresholds.ts'

const os = implement(matching).$context<RequestContext>()

export const matchingRouter = os.router({
  queue: os.queue.handler(act(readQueue)),
  counts: os.counts.handler(act(countPairs)),
  compare: os.compare.handler(act(comparePair)),
  decide: os.decide.handler(act(decidePair)),
  merge: os.merge.handler(act(mergeRecords)),
  mergesOf: os.mergesOf.handler(act(listMergesOf)),
  unmerge: os.unmerge.handler(act(unmergeRecords)),
  thresholds: os.thresholds.handler(act(previewThresholds)),
  setThresholds: os.setThresholds.handler(act(setThresholds)),
  search: os.search.handler(act(startSearch)),
  searches: os.searches.handler(act(listSearches)),
  cancelSearch: os.cancelSearch.handler(act(cancelSearch)),
})
